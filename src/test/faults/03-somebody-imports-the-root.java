// caught by: root
package org.mingbai.casework;

class KnowsTheHouse {
  Class<?> house = org.mingbai.Mingbai.class;
}
