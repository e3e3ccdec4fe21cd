// caught by: javac
package org.mingbai.casework;

class Forgets {
  String name(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened opened -> opened.reference();
      case CaseEvent.Closed closed -> closed.reason();
    };
  }
}
