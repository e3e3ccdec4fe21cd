// caught by: homes
package org.mingbai.notices;

class SendsMailItself {
  Class<?> transport = jakarta.mail.Transport.class;
}
