package org.merchantgateway.simulator.rest;

import java.util.Map;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.json.JsonObject;

/** What a payer has to do before a payment goes on, as REST tells it. */
final class PayerStepFields {

    private static final String IS_VERSION_2 = "is3DSVer2";

    /**
     * What Sberbank's gateway calls the fields of version 2. Source: its description, paymentOrder.do and finish3dsMethod.do.
     */
    private static final Map<String, String> OF_THREE_OPERATIONS = Map.of(
            "threeDSMethodURL", "threeDSMethodUrl",
            "threeDSMethodDataPacked", "threeDSMethodData",
            "packedCReq", "cReq");

    private PayerStepFields() {}

    /**
     * The fields of a step.
     *
     * @param hasThreeOperations whether the gateway is of Sberbank's kind
     */
    static JsonObject of(Attempted.Step step, boolean hasThreeOperations) {
        JsonObject fields = new JsonObject();
        step.fields().forEach((name, value) -> {
            if (!hasThreeOperations) {
                fields.put(name, value);
            } else if (!name.equals(IS_VERSION_2)) {
                fields.put(OF_THREE_OPERATIONS.getOrDefault(name, name), value);
            }
        });
        return hasThreeOperations && step instanceof Attempted.CReqChallenged challenge
                ? fields.put("termUrl", challenge.termUrl())
                : fields;
    }
}
