package org.merchantgateway.testkit.simulator.rest;

import org.merchantgateway.testkit.simulator.core.EnrollmentAnswer;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Message;
import org.merchantgateway.testkit.simulator.web.Form;

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
