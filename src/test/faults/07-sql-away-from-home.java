// caught by: homes
package org.mingbai.casework;

class Queries {
  java.sql.@org.jspecify.annotations.Nullable Connection connection;
}
