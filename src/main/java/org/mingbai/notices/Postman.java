package org.mingbai.notices;

/// Hands mails to the mail server that is set up.
public interface Postman {
  /// Is one set up?
  boolean ready();

  /// Hands one over; waits at most as long as it says itself, and never throws.
  Delivery carry(Mail mail);

  /// Where none is set up.
  static Postman none() {
    return new Postman() {
      @Override
      public boolean ready() {
        return false;
      }

      @Override
      public Delivery carry(Mail mail) {
        return new Delivery.Not(Delivery.Trouble.NOT_SET_UP);
      }
    };
  }
}
