package org.sodiem.data;

import org.sodiem.json.JsonText;
import org.sodiem.model.Facts;
import tools.jackson.core.JsonGenerator;

/** What was entered, each kind under its own names: written where the generator stands, inside an object. */
record FactsJson(JsonGenerator json) implements Facts.Cases<JsonGenerator> {

    @Override
    public JsonGenerator none(Facts.None facts) {
        return json;
    }

    @Override
    public JsonGenerator unreadable(Facts.Unreadable facts) {
        return json;
    }

    @Override
    public JsonGenerator notApplicable(Facts.NotApplicable facts) {
        return json.writeStringProperty("notApplicable", facts.reason());
    }

    @Override
    public JsonGenerator chosen(Facts.Chosen facts) {
        return json.writeStringProperty("choice", facts.option().value());
    }

    @Override
    public JsonGenerator met(Facts.Met facts) {
        json.writeArrayPropertyStart("met");
        facts.items().forEach(item -> json.writeString(item.value()));
        return json.writeEndArray();
    }

    @Override
    public JsonGenerator proportion(Facts.Proportion facts) {
        JsonText.decimal(json, "numerator", facts.numerator().value());
        JsonText.decimal(json, "denominator", facts.denominator().value());
        return json;
    }

    @Override
    public JsonGenerator measure(Facts.Measure facts) {
        JsonText.decimal(json, "value", facts.value().value());
        return json;
    }

    @Override
    public JsonGenerator amount(Facts.Amount facts) {
        JsonText.decimal(json, "count", facts.count().value());
        return json;
    }

    @Override
    public JsonGenerator faults(Facts.Faults facts) {
        json.writeObjectPropertyStart("faults");
        facts.cases().forEach(fault -> JsonText.decimal(json, fault.id().value(), fault.count()));
        return json.writeEndObject();
    }
}
