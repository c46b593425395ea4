package org.sodiem.model;

import java.math.BigDecimal;
import org.sodiem.source.Located;

/**
 * A class of results, as Tốt or Khá.
 *
 * @param id its name in files
 * @param title what it is called
 * @param from the lowest index that still belongs to it
 */
public record Band(Located<String> id, String title, Located<BigDecimal> from) {}
