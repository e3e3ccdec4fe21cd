// caught by: homes
package org.mingbai.knowledge;

class Searches {
  org.apache.lucene.util.BytesRef ref = new org.apache.lucene.util.BytesRef();
}
