package org.mingbai.masking;

/// The sums by which numbers of papers, cards and accounts prove that they were copied right.
final class CheckDigits {
  private static final int[] CN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CN_MARKS = "10X98765432";
  private static final String ES_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final int[][] VERHOEFF = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6}, {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
  };
  private static final int[] TURN = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private CheckDigits() {}

  /// Cards (ISO/IEC 7812) and the numbers of the Saudi register.
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? value : 2 * value;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /// Accounts (ISO 13616): two letters, two check digits, the account.
  static boolean iban(String compact) {
    String turned = compact.substring(4) + compact.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest == 1;
  }

  /// The Chinese resident's number (GB 11643): seventeen digits and a mark.
  static boolean china(String compact) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (compact.charAt(i) - '0') * CN_WEIGHTS[i];
    }
    return CN_MARKS.charAt(sum % 11) == compact.charAt(17);
  }

  /// The Indian Aadhaar number: twelve digits by Verhoeff's table.
  static boolean verhoeff(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(digits.length() - 1 - i) - '0';
      for (int turn = i % 8; turn > 0; turn--) {
        value = TURN[value];
      }
      check = VERHOEFF[check][value];
    }
    return check == 0;
  }

  /// The Brazilian CPF: nine digits and two check digits; eleven alike are none.
  static boolean cpf(String digits) {
    return digits.chars().distinct().count() > 1
        && cpf(digits, 9) == digits.charAt(9) - '0'
        && cpf(digits, 10) == digits.charAt(10) - '0';
  }

  private static int cpf(String digits, int many) {
    int sum = 0;
    for (int i = 0; i < many; i++) {
      sum += (digits.charAt(i) - '0') * (many + 1 - i);
    }
    int rest = sum * 10 % 11;
    return rest == 10 ? 0 : rest;
  }

  /// The Spanish DNI or NIE: digits (X, Y, Z stand for 0, 1, 2) and a letter.
  static boolean spain(String compact) {
    int first = "XYZ".indexOf(compact.charAt(0));
    String digits = first < 0 ? compact : first + compact.substring(1);
    int number = Integer.parseInt(digits.substring(0, digits.length() - 1));
    return ES_LETTERS.charAt(number % 23) == compact.charAt(compact.length() - 1);
  }

  /// The Russian SNILS: nine digits and their sum.
  static boolean snils(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (9 - i);
    }
    return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
  }

  /// The French NIR: thirteen digits and what is left of 97.
  static boolean france(String digits) {
    long number = Long.parseLong(digits.substring(0, 13));
    return 97 - number % 97 == Integer.parseInt(digits.substring(13));
  }
}
