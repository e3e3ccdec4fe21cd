// caught by: names
package org.mingbai.casework;

class CaseManager {}
