package org.mingbai.grievance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kind of help a contact is, the urgent ones first; the keys are stable.
public enum ContactKind {
  EMERGENCY,
  POLICE,
  FIRE,
  AMBULANCE,
  TRAFFIC_POLICE,
  CRISIS_LINE,
  GBV_HELPLINE,
  WOMEN,
  CHILD_HELPLINE,
  CONSULAR,
  GOVERNMENT_LINE,
  PETITION,
  LABOUR_COMPLAINT,
  LABOUR_COURT,
  LABOUR_DISPUTE,
  SOCIAL_INSURANCE,
  WORK_SAFETY,
  ENVIRONMENT,
  LAND,
  LEGAL_AID,
  HUMAN_RIGHTS,
  OMBUDSMAN,
  POLICE_OVERSIGHT,
  PROCURATORATE,
  LENDER_ACCOUNTABILITY,
  PROJECT_EXAMPLE,
  OTHER;

  /// Those an administrator can add.
  public static final List<ContactKind> OFFERED =
      Arrays.stream(values()).filter(k -> k != PROJECT_EXAMPLE).toList();

  public String key() {
    return written().replace(' ', '-');
  }

  /// As it stands in lists of contacts.
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public static Optional<ContactKind> of(String key) {
    return Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
  }

  /// Whatever is written otherwise is other help.
  public static ContactKind of(Contact contact) {
    return of(contact.kind().strip().toLowerCase(Locale.ROOT).replace(' ', '-')).orElse(OTHER);
  }

  /// To be called in danger, wherever she is.
  public boolean urgent() {
    return compareTo(CHILD_HELPLINE) <= 0 && this != TRAFFIC_POLICE;
  }
}
