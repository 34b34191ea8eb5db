package org.example.cxf;

import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.cxf.headers.Header;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import ru.bpc.phoenix.web.api.merchant.soap.MerchantServiceImplService;
import ru.paymentgate.engine.webservices.merchant.GetOrderStatusExtendedRequest;
import ru.paymentgate.engine.webservices.merchant.GetOrderStatusExtendedResponse;
import ru.paymentgate.engine.webservices.merchant.MerchantService;
import ru.paymentgate.engine.webservices.merchant.OrderParams;
import ru.paymentgate.engine.webservices.merchant.RegisterOrderResponse;

/** Registers an order and reads its status by code that Apache CXF generated from the served description. */
public final class Client {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private Client() {}

    public static void main(String[] arguments) throws Exception {
        URI description = URI.create(arguments[0] + "/webservices/merchant-ws?wsdl");
        MerchantService gateway = new MerchantServiceImplService(description.toURL()).getMerchantServiceImplPort();
        ((BindingProvider) gateway).getRequestContext().put(Header.HEADER_LIST, List.of(security("shop", "secret")));

        OrderParams order = new OrderParams();
        order.setMerchantOrderNumber("CXF-1");
        order.setAmount(230_000L);
        order.setReturnUrl("https://shop.example/ok");
        RegisterOrderResponse registered = gateway.registerOrder(order);
        expect(registered.getErrorCode(), "0");

        GetOrderStatusExtendedRequest question = new GetOrderStatusExtendedRequest();
        question.setOrderId(registered.getOrderId());
        GetOrderStatusExtendedResponse report = gateway.getOrderStatusExtended(question);
        expect(report.getErrorCode(), "0");
        expect(report.getOrderStatus(), "0");
        expect(report.getAmount(), "230000");
        expect(report.getOrderNumber(), "CXF-1");
        System.out.println("cxf: registered " + registered.getOrderId() + ", status " + report.getOrderStatus()
                + ", amount " + report.getAmount());
    }

    private static Header security(String userName, String password) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().newDocument();
        Element security = document.createElementNS(WSSE, "wsse:Security");
        Element token = (Element) security.appendChild(document.createElementNS(WSSE, "wsse:UsernameToken"));
        token.appendChild(document.createElementNS(WSSE, "wsse:Username")).setTextContent(userName);
        Element word = (Element) token.appendChild(document.createElementNS(WSSE, "wsse:Password"));
        word.setAttribute("Type", PASSWORD_TEXT);
        word.setTextContent(password);
        return new Header(new QName(WSSE, "Security"), security);
    }

    private static void expect(Object got, Object wanted) {
        if (!wanted.equals(String.valueOf(got))) {
            throw new AssertionError("wanted " + wanted + ", got " + got);
        }
    }
}
