using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BackflushController.Bench.Web;

/// <summary>
/// What the page asks beside the socket, each a POST with a text or a file: the settings desk and what is dropped. A
/// refusal is {"refused": why}, in one line.
/// </summary>
internal static class DeskRoutes
{
    private const string On = "yes";

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static void Map(WebApplication application, LiveWorld bench, DroppedFile dropped)
    {
        Offer(application, "settings", SettingsFileBytes, (_, content) =>
            Task.FromResult<object>(SettingsDesk.Check(content)));
        Offer(application, "begin", SettingsFileBytes, (_, content) =>
        {
            string text = Encoding.UTF8.GetString(content);
            bench.Begin(ScenarioText.Default with { Machine = SettingsDesk.MachineFor(content), Settings = text });
            return Task.FromResult<object>(new { begun = true });
        });
        Offer(application, "drop", DroppedFile.MostBytes, async (context, content) => await dropped.Read(
            context.Request.Query["name"].ToString(), content, Says(context, "cycles"), Says(context, "pumpSide"),
            context.RequestAborted));
    }

    /// <summary>More than a box takes, so that a longer file is known to be one.</summary>
    private static int SettingsFileBytes => 16 * Core.Settings.SettingsFile.MostBytes;

    private static bool Says(HttpContext context, string name) => context.Request.Query[name] == On;

    private static void Offer(
        WebApplication application, string name, int most, Func<HttpContext, byte[], Task<object>> answer) =>
        application.MapPost($"/desk/{name}", async context =>
        {
            object reply;
            try
            {
                reply = await answer(context, await Body(context.Request, most));
            }
            catch (Exception refused) when (refused is RefusedException or BadInputException)
            {
                reply = new { refused = SingleLine.Of(refused.Message) };
            }

            await context.Response.WriteAsJsonAsync(reply, reply.GetType(), Camel, context.RequestAborted);
        });

    private static async Task<byte[]> Body(HttpRequest request, int most)
    {
        using var content = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, most));
        byte[] part = new byte[16_384];
        while (request.ContentLength <= most || request.ContentLength == null)
        {
            int count = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted);
            if (count == 0)
            {
                return content.ToArray();
            }

            if (content.Length + count > most)
            {
                break;
            }

            content.Write(part, 0, count);
        }

        throw new RefusedException($"the file is too large; allowed: at most {most} bytes");
    }
}
