package org.mingbai.passkeys;

import java.util.List;

/// What a page hands to the browser so that it asks an authenticator: the challenge, the house's
/// name, and for a new passkey whose it will be and which she has already.
public record Offer(
    String challenge, String house, String member, String login, String name, List<String> known) {}
