using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BackflushController.Bench.Web;

/// <summary>
/// Lets only this computer's own page in. The address is loopback already; but a page from elsewhere, open in the same
/// browser, could reach it under a name of its own that leads here, or open the socket.
/// </summary>
internal static class LoopbackGuard
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int UsualPort = 80;

    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Refuses a request that does not come from the bench's own page.</summary>
    public static async Task Pass(HttpContext context, RequestDelegate next)
    {
        int port = context.Connection.LocalPort;
        if (!IsOwn(context.Request.Headers.Host, port, ""))
        {
            await Refuse(context, "the bench answers only under its loopback address");
            return;
        }

        StringValues origin = context.Request.Headers.Origin;
        bool needsOrigin = context.WebSockets.IsWebSocketRequest;
        if ((needsOrigin || origin.Count > 0) && !IsOwn(origin, port, "http://"))
        {
            await Refuse(context, "the bench takes orders only from its own page");
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-cache";
        await next(context);
    }

    /// <summary>A browser leaves the port out where it is the usual one.</summary>
    private static bool IsOwn(StringValues header, int port, string scheme) => header.Count == 1 && Names.Any(name =>
        header[0] == $"{scheme}{name}:{port}" || (port == UsualPort && header[0] == $"{scheme}{name}"));

    private static Task Refuse(HttpContext context, string reason)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(reason);
    }
}
