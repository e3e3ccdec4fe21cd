// caught by: notes
package org.mingbai.tidings;

class TellsANote {
  String words(org.mingbai.casework.CaseEvent.NoteAdded note) {
    return note.text();
  }
}
