namespace BackflushController.Tools.Images;

/// <summary>A file is no application image; the message says why.</summary>
public sealed class ImageException(string message) : Exception(message);
