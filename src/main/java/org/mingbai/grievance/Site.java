package org.mingbai.grievance;

import java.util.List;
import java.util.Map;

/// A place of the organisation: its id (as in its short link), country, names by language, other
/// names people use.
public record Site(String id, String country, Map<String, String> names, List<String> aliases) {}
