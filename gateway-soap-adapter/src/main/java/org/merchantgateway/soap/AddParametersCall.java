package org.merchantgateway.soap;

import java.util.function.Consumer;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.soap.wsdl.AddParamsRequest;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code addParams}. */
final class AddParametersCall implements AcknowledgedCall<AddParameters> {

    @Override
    public Consumer<MerchantService> request(AddParameters addition, Profile profile) {
        AddParamsRequest part = new AddParamsRequest();
        part.setOrderId(addition.orderId().value());
        part.getParams().addAll(OrderParts.parameters(addition.parameters()));
        return port -> port.addParams(part);
    }
}
