package org.mingbai;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Measures source files by the compiler's own tree: lines, methods, parameters, and the sentence
/// on public types.
final class RoomSize {
  static final int FILE = 300;
  static final int METHOD = 40;
  static final int PARAMETERS = 5;
  static final int CONSTRUCTOR = 7;

  private RoomSize() {}

  /// What is too big or unsaid in these files, one line each.
  static List<String> measure(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  d -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        LineMap lines = unit.getLineMap();
        long length = Files.readString(Path.of(unit.getSourceFile().toUri())).lines().count();
        if (length > FILE) {
          found.add(unit.getSourceFile().getName() + " has " + length + " lines");
        }
        new Measuring(unit, lines, trees, found).scan(unit, null);
      }
    }
    return found;
  }

  static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(p -> p.toString().endsWith(".java")).toList();
    }
  }

  private static final class Measuring extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final LineMap lines;
    private final DocTrees trees;
    private final List<String> found;

    Measuring(CompilationUnitTree unit, LineMap lines, DocTrees trees, List<String> found) {
      this.unit = unit;
      this.lines = lines;
      this.trees = trees;
      this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
      if (open && trees.getDocComment(getCurrentPath()) == null) {
        found.add(where(type.getSimpleName().toString()) + " is public and says nothing of itself");
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      SourcePositions at = trees.getSourcePositions();
      if (method.getBody() != null && at.getEndPosition(unit, method) >= 0) {
        long length =
            lines.getLineNumber(at.getEndPosition(unit, method))
                - lines.getLineNumber(at.getStartPosition(unit, method))
                + 1;
        if (length > METHOD) {
          found.add(where(method.getName().toString()) + " has " + length + " lines");
        }
      }
      int most = method.getReturnType() == null ? CONSTRUCTOR : PARAMETERS;
      boolean compact = method.getReturnType() == null && isRecord();
      if (method.getParameters().size() > most && !compact) {
        found.add(
            where(method.getName().toString())
                + " takes "
                + method.getParameters().size()
                + " parameters");
      }
      return super.visitMethod(method, nothing);
    }

    private boolean isRecord() {
      return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
          && type.getKind() == com.sun.source.tree.Tree.Kind.RECORD;
    }

    private String where(String name) {
      return unit.getSourceFile().getName() + " " + name;
    }
  }
}
