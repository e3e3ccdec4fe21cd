// caught by: homes
package org.mingbai.papers;

class PlantsTrees {
  Class<?> tree = org.apache.poi.xwpf.usermodel.XWPFDocument.class;
}
