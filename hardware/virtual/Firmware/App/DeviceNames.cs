// Names that .NET has too. Here they mean the virtual board's, so that the firmware's own sources stay as they are.
global using Console = BackflushController.VirtualBoard.Nano.Console;
global using File = BackflushController.VirtualBoard.Nano.File;
global using FileStream = BackflushController.VirtualBoard.Nano.FileStream;
global using Thread = BackflushController.VirtualBoard.Nano.Thread;
