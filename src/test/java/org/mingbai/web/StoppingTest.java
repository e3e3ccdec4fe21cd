package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
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
    var answer = CompletableFuture.supplyAsync(() -> house.get("/api/v1/wait"));
    assertThat(rooms.inside.await(5, TimeUnit.SECONDS)).isTrue();
    var stopping = CompletableFuture.runAsync(house::close);
    Thread.sleep(200);
    assertThat(stopping).isNotDone();
    rooms.go.countDown();
    assertThat(answer.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    assertThat(answer.get().text()).as("on a virtual thread").isEqualTo("[\"finished\",true]");
    stopping.get(12, TimeUnit.SECONDS);
  }
}
