// caught by: homes
package org.mingbai.conversation;

class AnswersHttp {
  Class<?> context = io.javalin.http.Context.class;
}
