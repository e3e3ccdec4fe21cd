// caught by: homes
package org.mingbai.web;

class OpensPages {
  Class<?> pages = org.apache.pdfbox.pdmodel.PDDocument.class;
}
