package org.mingbai.portal;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.web.Assets;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Readings, pictures and animations of the sheets on the shelf; what was not let out, or was taken
/// away, is not shown.
final class MediaRoutes {
  private final SheetDesk sheets;
  private final Media media;

  MediaRoutes(PortalParts parts) {
    this.sheets = parts.sheets();
    this.media = parts.media();
  }

  void register(Doors doors) {
    doors.open(Door.plain("/media/{file}"), this::play);
  }

  private void play(Context ctx) throws IOException {
    Medium medium =
        Medium.of(ctx.pathParam("file"), "")
            .filter(sheets::shows)
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    Path file = media.find(medium).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    Assets.play(ctx, medium.kind().type(), file, true);
  }
}
