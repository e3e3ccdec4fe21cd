package org.mingbai.language;

import java.util.Map;

/// A sheet as written: its file name, front matter (strings, lists, maps) and sections by key.
public record SheetSource(String file, Map<String, Object> front, Map<String, String> sections) {}
