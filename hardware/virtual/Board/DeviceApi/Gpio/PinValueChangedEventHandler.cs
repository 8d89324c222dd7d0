namespace System.Device.Gpio;

/// <summary>Hears an edge of a pin.</summary>
public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);
