// caught by: stores
package org.mingbai.portal;

class AsksTheStore {
  org.mingbai.casework.Cases cases;
}
