package org.mingbai.web;

import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;

/// The phrasebook as errors need it: a word missing in one language is said in English, and nothing ever throws.
final class ErrorWords {
  private final Phrasebook phrases;

  ErrorWords(Phrasebook phrases) {
    this.phrases = phrases;
  }

  String say(Language language, String key) {
    try {
      return phrases.say(language, key);
    } catch (RuntimeException missing) {
      return language.equals(Language.ENGLISH) ? key : say(Language.ENGLISH, key);
    }
  }
}
