package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppingTest {
  @Test
  void a_request_under_way_is_finished_before_the_house_closes() throws Exception {
    // FLT-14; stack.md: Javalin cuts requests under way unless told otherwise
    TestRooms rooms = new TestRooms();
    RunningServer house = RunningServer.quiet(rooms);
    int port = house.port();
    // threads of their own: on a small machine the common pool has one, and who asks keeps it
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      var answer = both.submit(() -> house.get("/api/v1/wait"));
      assertThat(rooms.inside.await(30, TimeUnit.SECONDS)).isTrue();
      var stopping = both.submit(house::close);
      until(() -> !open(port));
      assertThat(stopping).isNotDone();
      rooms.go.countDown();
      assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
      assertThat(answer.get().text()).as("on a virtual thread").isEqualTo("[\"finished\",true]");
      stopping.get(30, TimeUnit.SECONDS);
    }
  }

  /// Does anybody come in any more?
  private static boolean open(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException shut) {
      return false;
    }
  }
}
