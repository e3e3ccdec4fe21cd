package org.mingbai.grievance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/// What was made of a value, for as long as that very value is kept by somebody else; what was made
/// must not hold on to it.
public final class RememberedBeside<K, V> {
  private final Cache<K, V> made = Caffeine.newBuilder().weakKeys().build();
  private final Function<K, V> making;

  public RememberedBeside(Function<K, V> making) {
    this.making = making;
  }

  public V of(K value) {
    return made.get(value, making);
  }
}
