// caught by: jdk-names
package org.mingbai.casework;

class Process {}
