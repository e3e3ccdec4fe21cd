// caught by: homes
package org.mingbai.knowledge;

class OpensPackages {
  Class<?> parts = org.apache.poi.openxml4j.opc.OPCPackage.class;
}
