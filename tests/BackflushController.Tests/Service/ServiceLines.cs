namespace BackflushController.Tests.Service;

/// <summary>The service menu as the eye sees it.</summary>
internal static class ServiceLines
{
    private const byte AllLit = 0xFF;

    /// <summary>The lines that stand dark on light.</summary>
    public static string[] Selected(Session session)
    {
        byte[] frame = session.Rig.Panel.ToFrame();
        return [.. session.Lines.Where((_, page) => frame[page * Frame.Width] == AllLit)];
    }
}
