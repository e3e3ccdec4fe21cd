// caught by: size
package org.mingbai.casework;

public class SaysNothing {}
