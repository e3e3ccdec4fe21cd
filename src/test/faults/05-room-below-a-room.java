// caught by: flat
package org.mingbai.triage.inner;

class TooDeep {}
