package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.EnrollmentAnswer;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.web.Form;

/** {@code verifyEnrollment.do}. The flag is {@code enrolled} here, whatever the manual's table calls it. */
record EnrollmentMethod() implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        EnrollmentAnswer enrollment = gateway.enrollment(form.find("pan"));
        return json -> {
            json.writeStringField("errorCode", Integer.toString(Message.SUCCESS));
            json.writeStringField("errorMessage", Message.success(RestMethod.language(form)));
            json.writeStringField("emitterName", enrollment.emitterName());
            json.writeStringField("emitterCountryCode", enrollment.emitterCountryCode());
            json.writeStringField("enrolled", enrollment.enrolled());
        };
    }
}
