namespace BackflushController.Core.Report
{
    /// <summary>
    /// Draws a line of text as a QR code: model 2, version 3 (29 modules wide), alphanumeric, in about 160 pieces of
    /// 600 units of the interpreter at most. Error correction M up to <see cref="StrongLetters"/>, else L.
    /// <para>
    /// The mask is always number 0, a chequerboard. Any mask can be read; the standard's choice among eight would draw
    /// the code eight times and rate each, a second of the interpreter's time. A chequerboard breaks up what the lines
    /// of this box have: long runs of padding.
    /// </para>
    /// <para>
    /// A text that cannot be encoded stops nothing: letters beyond <see cref="MostLetters"/> are left out, one that is
    /// not in <see cref="Alphabet"/> becomes a blank.
    /// </para>
    /// </summary>
    public sealed class QrEncoder
    {
        /// <summary>Letters that fit with error correction M.</summary>
        public const int StrongLetters = 61;

        /// <summary>Letters that fit with error correction L.</summary>
        public const int MostLetters = 77;

        /// <summary>The letters of alphanumeric mode; a letter's place is its value.</summary>
        public const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

        /// <summary>Columns of <see cref="Picture"/>.</summary>
        public const int Width = 64;

        /// <summary>Pages of <see cref="Picture"/>.</summary>
        public const int Pages = 8;

        /// <summary>
        /// The picture, page * <see cref="Width"/> + column, bit 0 the top row of the page. Two dots a module; light
        /// modules and three dots around the code are lit. Until <see cref="Step"/> returns false it is not complete.
        /// </summary>
        public readonly byte[] Picture = new byte[Width * Pages];

        private const int Margin = 3;
        private const int Size = QrPatterns.Size;
        private const int TimingColumn = QrPatterns.TimingColumn;
        private const int StrongBytes = 44;
        private const int WeakBytes = 55;

        // The check bytes are followed by zeros, which the last seven modules of the code are.
        private const int MostBytes = WeakBytes + 32;

        private const int RowsAPiece = 8;
        private const int LettersAPiece = 4;

        private const int Letters = 0;
        private const int Ending = 1;
        private const int Padding = 2;
        private const int Preparing = 3;
        private const int Checking = 4;
        private const int Placing = 5;
        private const int Framing = 6;
        private const int Complete = 7;

        private readonly byte[] _bytes = new byte[MostBytes];
        private readonly QrCheckBytes _check = new QrCheckBytes();

        private string _text;
        private int _length;
        private int _dataBytes;
        private int _phase = Complete;

        // How far the phase is: letters, bytes, or bits that are placed.
        private int _at;

        private int _pending;
        private int _pendingBits;
        private int _count;

        // Two columns are filled together, the right one is named; one pair up, the next one down.
        private int _column;
        private int _row;
        private bool _upward;
        private bool _isRightDrawn;
        private int _right;
        private int _left;

        /// <summary>Begins a picture, in place of the one before.</summary>
        public void Begin(string text)
        {
            _text = text;
            _length = text.Length > MostLetters ? MostLetters : text.Length;
            _dataBytes = _length > StrongLetters ? WeakBytes : StrongBytes;
            _phase = Letters;
            _at = 0;
            _pendingBits = 0;
            _count = 0;
            Put(2, 4);
            Put(_length, 9);
        }

        /// <summary>Does one piece of the work.</summary>
        /// <returns>False when the picture is complete.</returns>
        public bool Step()
        {
            switch (_phase)
            {
                case Letters: WriteLetters(); break;
                case Ending: End(); break;
                case Padding: Pad(); break;
                case Preparing: Enter(_check.Prepare() ? Preparing : Checking); break;
                case Checking: Check(); break;
                case Placing: Place(); break;
                case Framing: Frame(); break;
            }

            return _phase != Complete;
        }

        private void Enter(int phase)
        {
            _phase = phase;
            _at = 0;
        }

        private void WriteLetters()
        {
            int end = _at + LettersAPiece;
            end = end < _length ? end : _length;
            for (int i = _at; i < end; i += 2)
            {
                if (i + 1 < end)
                {
                    Put((ValueAt(i) * Alphabet.Length) + ValueAt(i + 1), 11);
                }
                else
                {
                    Put(ValueAt(i), 6);
                }
            }

            _at = end;
            if (end == _length)
            {
                Enter(Ending);
            }
        }

        private int ValueAt(int index)
        {
            int value = Alphabet.IndexOf(_text[index]);
            return value < 0 ? Alphabet.IndexOf(' ') : value;
        }

        private void Put(int value, int bits)
        {
            int pending = (_pending << bits) | value;
            bits += _pendingBits;
            while (bits >= 8)
            {
                bits -= 8;
                _bytes[_count] = (byte)(pending >> bits);
                _count++;
            }

            _pending = pending;
            _pendingBits = bits;
        }

        /// <summary>
        /// Four zeros end the text, or as many as fit: what goes beyond the data is overwritten by the check bytes.
        /// </summary>
        private void End()
        {
            Put(0, 4);
            Put(0, (8 - _pendingBits) & 7);
            Enter(Padding);
        }

        private void Pad()
        {
            byte[] bytes = _bytes;
            int end = _dataBytes;
            int pad = 0xEC;
            for (int i = _count; i < end; i++)
            {
                bytes[i] = (byte)pad;
                pad ^= 0xEC ^ 0x11;
            }

            _check.Begin(end == StrongBytes);
            Enter(Preparing);
        }

        private void Check()
        {
            if (_at < _dataBytes)
            {
                _check.Add(_bytes[_at]);
                _at++;
                return;
            }

            bool second = _at > _dataBytes;
            _check.Write(_bytes, _dataBytes, second);
            _at++;
            if (second)
            {
                Enter(Placing);
                BeginPair(Size - 1, true);
            }
        }

        /// <summary>Fills a part of two columns; when they are full, draws one and then the other.</summary>
        private void Place()
        {
            if (_row >= 0 && _row < Size)
            {
                FillRows();
            }
            else if (!_isRightDrawn)
            {
                DrawModules(_column, _right);
                _isRightDrawn = true;
            }
            else
            {
                DrawModules(_column - 1, _left);
                BeginPair(_column - 2, !_upward);
            }
        }

        private void BeginPair(int column, bool upward)
        {
            _column = column == TimingColumn ? column - 1 : column;
            _row = upward ? Size - 1 : 0;
            _upward = upward;
            _isRightDrawn = false;
            _right = 0;
            _left = 0;
            if (column < 0)
            {
                Enter(Framing);
            }
        }

        /// <summary>What has no data: a column of the timing pattern, and the margins.</summary>
        private void Frame()
        {
            if (_at == 0)
            {
                Draw(Margin + (2 * TimingColumn), QrPatterns.PatternOf(TimingColumn));
                _at++;
                return;
            }

            DrawMargins();
            Enter(Complete);
        }

        private void FillRows()
        {
            byte[] bytes = _bytes;
            int freeRight = QrPatterns.FreeOf(_column);
            int freeLeft = QrPatterns.FreeOf(_column - 1);
            int right = _right;
            int left = _left;
            int at = _at;
            int step = _upward ? -1 : 1;
            int row = _row;
            for (int i = 0; i < RowsAPiece && row >= 0 && row < Size; i++)
            {
                int here = 1 << row;
                if ((freeRight & here) != 0)
                {
                    right |= (bytes[at >> 3] >> (~at & 7) & 1) << row;
                    at++;
                }

                if ((freeLeft & here) != 0)
                {
                    left |= (bytes[at >> 3] >> (~at & 7) & 1) << row;
                    at++;
                }

                row += step;
            }

            _row = row;
            _at = at;
            _right = right;
            _left = left;
        }

        private void DrawModules(int column, int data)
        {
            int mask = (column & 1) == 0 ? QrPatterns.EvenMask : QrPatterns.OddMask;
            int modules = QrPatterns.PatternOf(column) | ((data ^ mask) & QrPatterns.FreeOf(column) & 0x1FFFFFFF)
                | QrPatterns.FormatOf(column, _dataBytes == StrongBytes);
            Draw(Margin + (2 * column), modules);
        }

        /// <summary>Draws a column of modules: spreads its bits to every second one, which are the dots.</summary>
        private void Draw(int x, int modules)
        {
            // The first module begins three dots from the top: at bit 2 of the modules, bit 4 of the dots, and then one
            // dot further up.
            ulong dots = (ulong)modules << 2;
            dots = (dots | (dots << 16)) & 0x0000FFFF0000FFFF;
            dots = (dots | (dots << 8)) & 0x00FF00FF00FF00FF;
            dots = (dots | (dots << 4)) & 0x0F0F0F0F0F0F0F0F;
            dots = (dots | (dots << 2)) & 0x3333333333333333;
            dots = (dots | (dots << 1)) & 0x5555555555555555;
            dots = ~(dots | (dots >> 1));
            byte[] picture = Picture;
            for (int i = x; i < picture.Length; i += Width)
            {
                byte eight = (byte)dots;
                picture[i] = eight;
                picture[i + 1] = eight;
                dots >>= 8;
            }
        }

        private void DrawMargins()
        {
            byte[] picture = Picture;
            for (int i = 0; i < picture.Length; i += Width)
            {
                for (int x = 0; x < Margin; x++)
                {
                    picture[i + x] = 0xFF;
                    picture[i + Width - 1 - x] = 0xFF;
                }
            }
        }
    }
}
