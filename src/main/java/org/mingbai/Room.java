package org.mingbai;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/// The memory the house takes: learning needs twice the room of what was learnt, which is given
/// back to the machine afterwards, and kept small unless somebody asked for another measure.
final class Room {
  /// How much of the heap may lie free after a collection, in per cent.
  private static final String LEAST = "MinHeapFreeRatio";

  private static final String MOST = "MaxHeapFreeRatio";

  /// The heap shrinks a step at each collection: the fourth step is the last.
  private static final int STEPS = 4;

  private Room() {}

  static void giveBack() {
    try {
      HotSpotDiagnosticMXBean machine =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      if (usual(machine, LEAST) && usual(machine, MOST)) {
        machine.setVMOption(LEAST, "10");
        machine.setVMOption(MOST, "20");
      }
    } catch (IllegalArgumentException | SecurityException e) {
      // another machine than HotSpot, or another collector: it keeps its own measure
    }
    for (int step = 0; step < STEPS; step++) {
      System.gc();
    }
    trim();
  }

  /// What native libraries let go of is given back too.
  private static void trim() {
    try {
      Object _ =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "systemTrimNativeHeap",
                  new Object[0],
                  new String[0]);
    } catch (JMException e) {
      // not on this system: what is free stays with the house
    }
  }

  private static boolean usual(HotSpotDiagnosticMXBean machine, String option) {
    return machine.getVMOption(option).getOrigin() == Origin.DEFAULT;
  }
}
