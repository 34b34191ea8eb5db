package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Refusal;

/** The answer to an attempt to pay: its error code is a number, and a refusal says its text twice. */
record AttemptJson(Attempted attempted) implements JsonAnswer {

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        if (attempted instanceof Attempted.Over over) {
            json.writeStringField("redirect", over.redirect());
        }
        json.writeStringField("info", attempted.info());
        if (attempted instanceof Attempted.Challenged challenge) {
            write(json, challenge);
        }
        json.writeNumberField("errorCode", 0);
    }

    /** The way to the ACS, as every payment tells it. */
    static void write(JsonGenerator json, Attempted.Challenged challenge) throws IOException {
        json.writeStringField("acsUrl", challenge.acsUrl());
        json.writeStringField("paReq", challenge.paReq());
        json.writeStringField("termUrl", challenge.termUrl());
    }

    static JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            json.writeStringField("error", refusal.text(language));
            json.writeNumberField("errorCode", refusal.code());
            json.writeStringField("errorMessage", refusal.text(language));
        };
    }
}
