// caught by: arrows
package org.mingbai.vault;

class LooksAcross {
  Class<?> other = org.mingbai.web.WebServer.class;
}
