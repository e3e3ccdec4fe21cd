// caught by: needlessly-public
package org.mingbai.casework;

/// Nobody needs this outside.
public class Lonely {}
