package org.example.client;

import jakarta.xml.ws.Binding;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.Handler;
import java.net.URI;
import java.util.List;
import org.example.client.stub.DepositOrderParams;
import org.example.client.stub.GetOrderStatusExtendedRequest;
import org.example.client.stub.GetOrderStatusExtendedResponse;
import org.example.client.stub.MerchantService;
import org.example.client.stub.MerchantServiceImplService;
import org.example.client.stub.OrderParams;
import org.example.client.stub.PaymentOrderParams;
import org.example.client.stub.PaymentOrderResult;
import org.example.client.stub.RefundOrderParams;
import org.example.client.stub.RegisterOrderResponse;

/**
 * Registers an order, pays, completes and refunds part of it, and reads its status by code that a tool generated from the
 * served description. One source for every tool: what it names is what each of them must generate.
 */
public final class Client {

    private static final String SHOP = "https://shop.example/ok";

    private final MerchantService gateway;

    private Client(MerchantService gateway) {
        this.gateway = gateway;
    }

    /** Arguments: the simulator's base address, and the tool's name, which is the order number too. */
    public static void main(String[] arguments) throws Exception {
        URI description = URI.create(arguments[0] + "/webservices/merchant-ws?wsdl");
        MerchantService gateway = new MerchantServiceImplService(description.toURL()).getMerchantServiceImplPort();
        Binding binding = ((BindingProvider) gateway).getBinding();
        binding.setHandlerChain(List.<Handler>of(new SecurityHeader("shop", "secret")));

        Client client = new Client(gateway);
        String orderId = client.register(arguments[1]);
        client.pay(orderId);
        client.complete(orderId);
        client.refund(orderId);
        System.out.println(arguments[1] + ": registered, paid, completed and refunded " + orderId + client.status(orderId));
    }

    private String register(String orderNumber) {
        OrderParams order = new OrderParams();
        order.setMerchantOrderNumber(orderNumber);
        order.setAmount(230_000L);
        order.setReturnUrl(SHOP);
        RegisterOrderResponse registered = gateway.registerOrderPreAuth(order);
        expect(registered.getErrorCode(), 0);
        return registered.getOrderId();
    }

    private void pay(String orderId) {
        PaymentOrderParams payment = new PaymentOrderParams();
        payment.setOrderId(orderId);
        payment.setPan("5555555555555599");
        payment.setCvc("123");
        payment.setYear("2034");
        payment.setMonth("12");
        payment.setCardholderName("IVAN IVANOV");
        payment.setLanguage("en");
        PaymentOrderResult paid = gateway.paymentOrder(payment);
        expect(paid.getErrorCode(), 0);
        expect(paid.getRedirect().startsWith(SHOP), true);
    }

    private void complete(String orderId) {
        DepositOrderParams completion = new DepositOrderParams();
        completion.setOrderId(orderId);
        completion.setDepositAmount(200_000L);
        expect(gateway.depositOrder(completion).getErrorCode(), 0);
    }

    private void refund(String orderId) {
        RefundOrderParams refund = new RefundOrderParams();
        refund.setOrderId(orderId);
        refund.setRefundAmount(50_000L);
        expect(gateway.refundOrder(refund).getErrorCode(), 0);
    }

    private String status(String orderId) {
        GetOrderStatusExtendedRequest question = new GetOrderStatusExtendedRequest();
        question.setOrderId(orderId);
        GetOrderStatusExtendedResponse report = gateway.getOrderStatusExtended(question);
        expect(report.getErrorCode(), "0");
        expect(report.getOrderStatus(), 4);
        expect(report.getAmount(), 230_000L);
        expect(report.getPaymentAmountInfo().getApprovedAmount(), 230_000L);
        expect(report.getPaymentAmountInfo().getDepositedAmount(), 150_000L);
        expect(report.getPaymentAmountInfo().getRefundedAmount(), 50_000L);
        return ", status " + report.getOrderStatus() + ", refunded "
                + report.getPaymentAmountInfo().getRefundedAmount();
    }

    private static void expect(Object got, Object wanted) {
        if (!wanted.equals(got)) {
            throw new AssertionError("wanted " + wanted + ", got " + got);
        }
    }
}
