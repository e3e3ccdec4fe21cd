package org.mingbai.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Who calls, as a number that means something today and in this process only (PRV-07). Proxy
/// headers count only from proxies named in the settings (SEC-33).
final class Callers {
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
  private final List<Cidr> proxies;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private volatile Salt salt = new Salt(-1, new byte[0]);

  private record Salt(long day, byte[] bytes) {}

  Callers(List<String> trusted, InstantSource clock) {
    this.proxies = trusted.stream().map(Cidr::read).toList();
    this.clock = clock;
  }

  long number(Context ctx) {
    return number(address(ctx));
  }

  long number(String address) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(today());
      return ByteBuffer.wrap(sha.digest(address.getBytes(StandardCharsets.US_ASCII))).getLong();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private byte[] today() {
    long day = clock.millis() / 86_400_000L;
    Salt now = salt;
    if (now.day() != day) {
      synchronized (this) {
        if (salt.day() != day) {
          byte[] fresh = new byte[32];
          random.nextBytes(fresh);
          salt = new Salt(day, fresh);
        }
        now = salt;
      }
    }
    return now.bytes();
  }

  private String address(Context ctx) {
    return address(
        ctx.req().getRemoteAddr(),
        String.join(",", Collections.list(ctx.req().getHeaders("X-Forwarded-For"))));
  }

  /// The nearest address that is not one of our proxies; what is forwarded is read from the right
  /// and only as far as it is trusted.
  String address(String remote, String forwarded) {
    String at = remote;
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0 && trusted(at); i--) {
      String hop = hops[i].strip();
      if (!ADDRESS.matcher(hop).matches()) {
        return at;
      }
      at = hop;
    }
    return at;
  }

  private boolean trusted(String address) {
    return proxies.stream().anyMatch(p -> p.holds(address));
  }

  /// A network: an address and how many of its bits count.
  private record Cidr(byte[] base, int bits) {
    static Cidr read(String text) {
      int slash = text.indexOf('/');
      byte[] base = bytes(slash < 0 ? text : text.substring(0, slash));
      int bits = slash < 0 ? base.length * 8 : Integer.parseInt(text.substring(slash + 1));
      if (base.length == 0 || bits < 0 || bits > base.length * 8) {
        throw new IllegalArgumentException("not a network: " + text);
      }
      return new Cidr(base, bits);
    }

    boolean holds(String address) {
      byte[] other = bytes(address);
      if (other.length != base.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((base[i / 8] & mask) != (other[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }

    /// The address's bytes; none for what is not an address. Names are never looked up.
    private static byte[] bytes(String text) {
      String plain =
          text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
      try {
        boolean literal =
            ADDRESS.matcher(plain).matches()
                && (plain.contains(":") || plain.matches("\\d{1,3}(\\.\\d{1,3}){3}"));
        return literal ? InetAddress.getByName(plain).getAddress() : new byte[0];
      } catch (UnknownHostException bad) {
        return new byte[0];
      }
    }
  }
}
