package org.mingbai.language;

import java.math.BigDecimal;

/// An amount of money and its currency, by ISO 4217.
public record Amount(BigDecimal value, String currency) {}
