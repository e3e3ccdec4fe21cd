package org.mingbai;

/// Starts the house: `serve` unless told otherwise.
public final class Mingbai {
  private Mingbai() {}

  public static void main(String[] args) {
    // Native database calls hold their carrier thread: more carriers than cores keep the others moving.
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    System.out.println("Mingbai " + args.length);
  }
}
