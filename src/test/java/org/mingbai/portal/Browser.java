package org.mingbai.portal;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests one Chromium and one running portal for the whole run. Without a Chromium each test
/// is skipped by name; where CI=true they fail instead.
public final class Browser implements ExecutionCondition, ParameterResolver {
  private static final Namespace ROOM = Namespace.create(Browser.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.present()) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI=true, but there is no " + Chromium.BINARY);
    }
    // Only tests themselves are skipped, so that every one of them is reported by its name.
    return context.getTestMethod().isPresent()
        ? ConditionEvaluationResult.disabled("no Chromium at " + Chromium.BINARY)
        : ConditionEvaluationResult.enabled("its tests are skipped one by one");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Chromium.class || type == RunningPortal.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(ROOM);
    return parameter.getParameter().getType() == Chromium.class
        ? store.computeIfAbsent(Chromium.class, k -> new Chromium(), Chromium.class)
        : store.computeIfAbsent(
            RunningPortal.class, k -> new RunningPortal(true), RunningPortal.class);
  }
}
