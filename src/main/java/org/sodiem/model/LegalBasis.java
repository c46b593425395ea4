package org.sodiem.model;

import java.time.LocalDate;

/**
 * A decision or plan the campaign rests on.
 *
 * @param number its number and sign, as 1325/QĐ-UBND
 * @param date the day it was signed
 * @param issuer who issued it
 */
public record LegalBasis(String number, LocalDate date, String issuer) {}
