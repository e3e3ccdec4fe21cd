// caught by: randomness
package org.mingbai.vault;

class Guessable {
  String secret() {
    return java.util.UUID.randomUUID().toString();
  }
}
