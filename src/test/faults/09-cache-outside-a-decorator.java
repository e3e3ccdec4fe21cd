// caught by: caffeine
package org.mingbai.casework;

class KeepsThings {
  Object cache = com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build();
}
